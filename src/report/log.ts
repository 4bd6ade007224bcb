/**
 * What a run says of itself while it is at work: on a terminal a line that says how far it is, and a line for each phase that took its time;
 * elsewhere (cron, systemd, a file) JSON, a line each. `WINNOW_LOG` (`human` or `json`) says which where that is to be otherwise.
 */
import * as LogLevel from "effect/LogLevel"
import type { Progress } from "../runs/Execute.ts"
import { counted, grouped, styled } from "./terminal.ts"

export type Level = "debug" | "info" | "warn" | "error"

const names: Readonly<Record<Level, LogLevel.LogLevel>> = { debug: "Debug", info: "Info", warn: "Warn", error: "Error" }

export interface Log {
  /** Read by programs: what a person reads in a table is told too. */
  readonly isJson: boolean
  readonly progress: Progress
  readonly tell: (level: Level, message: string, more?: Readonly<Record<string, unknown>>) => void
  /** How a command ended that did not end well; `false` when whoever ends the command is to say it. */
  readonly failed: (error: unknown) => boolean
  /** Takes the line away that says how far it is. */
  readonly clear: () => void
}

/** Where it is written: standard error, or what a test reads. */
export interface LogStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

const told = new WeakSet<object>()

/** An error that the log has told; whoever ends the command says nothing more. */
export const markTold = (error: unknown): void => {
  if (typeof error === "object" && error !== null) told.add(error)
}
export const isTold = (error: object): boolean => told.has(error)

interface Phase {
  readonly name: string
  readonly run: string | undefined
  readonly began: number
  done: number
  documents: number
}

/** On a terminal: phases that took less are not told, in seconds. */
const worthTelling = 1

const duration = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : seconds < 3600 ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s` : `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`

const perSecond = (documents: number, seconds: number) => Math.round(documents / Math.max(seconds, 0.001))

/** `now` is a clock in milliseconds since 1970. */
export const logOn = (stream: LogStream, least: LogLevel.LogLevel, form = process.env["WINNOW_LOG"], now: () => number = Date.now): Log => {
  const isTerminal = stream.isTTY === true
  const isJson = form === "json" || (form !== "human" && !isTerminal)
  const isWanted = (level: Level) => LogLevel.isGreaterThanOrEqualTo(names[level], least)
  let phase: Phase | undefined
  let shown = 0

  const line = (level: Level, message: string, more: Readonly<Record<string, unknown>> = {}) => {
    if (!isWanted(level)) return
    if (isJson) stream.write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, ...(phase?.run !== undefined && { run: phase.run }), message, ...more })}\n`)
    else if (level === "warn" || level === "error") stream.write(`${isTerminal ? "\r\x1b[K" : ""}winnow: ${message}\n`)
    else if (isTerminal) stream.write(`\r\x1b[K${styled("dim", message, process.stderr)}\n`)
  }

  const end = () => {
    if (phase === undefined || phase.done === 0) return
    const { name, began, done, documents } = phase
    const seconds = (now() - began) / 1000
    const told = `${name}: ${counted(done, "task")}${documents > 0 ? `, ${counted(documents, "document")}, ${grouped(perSecond(documents, seconds))} a second` : ""}, ${duration(seconds)}`
    if (isJson || seconds >= worthTelling) line("info", told, { phase: name, tasks: done, ...(documents > 0 && { documents }), seconds })
  }

  const close = () => {
    end()
    phase = phase && { ...phase, done: 0 }
  }

  return {
    isJson,
    progress: (name, done, of, run, documents = 0, share) => {
      if (phase?.name !== name || (done === 0 && share === undefined)) {
        end()
        phase = { name, run: run ?? phase?.run, began: now(), done: 0, documents: 0 }
        shown = 0
      }
      const isEnded = done > phase.done
      phase.done = done
      phase.documents = documents
      if (isJson) {
        if (isEnded) line("debug", `${name} ${done} of ${of}`, { phase: name, done, of, documents })
        return
      }
      // A thousand tasks a second are not to be written a thousand times.
      if (!isTerminal || !isWanted("info") || (now() - shown < 100 && done < of)) return
      shown = now()
      const seconds = (shown - phase.began) / 1000
      const part = share ?? done / of
      const parts = [
        of > 1 ? `${name} ${grouped(done)}/${grouped(of)}` : name,
        ...(share !== undefined || (of > 1 && done > 0) ? [`${Math.floor(100 * part)} %`] : []),
        ...(documents > 0 && seconds > 0 ? [`${grouped(perSecond(documents, seconds))} documents/s`] : []),
        // After one task of many, the others may be of any size.
        ...(part > 0 && part < 1 && (share !== undefined || done > 1) && seconds >= 1 ? [`${duration((seconds * (1 - part)) / part)} left`] : [])
      ]
      stream.write(`\r\x1b[K${styled("dim", parts.join(" · "), process.stderr)}`)
    },
    tell: line,
    failed: (error) => {
      const { _tag, message, resume } = error as { readonly _tag?: string; readonly message?: string; readonly resume?: string | null }
      if (!isJson || _tag === undefined || message === undefined) return false
      close()
      line("error", message, { error: _tag, ...(resume && { resume }) })
      return true
    },
    clear: () => {
      close()
      if (isTerminal && !isJson) stream.write("\r\x1b[K")
    }
  }
}
