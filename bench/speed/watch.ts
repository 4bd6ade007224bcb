/** Runs a program and looks at it from outside. */
import { spawn } from "node:child_process"
import { closeSync, openSync } from "node:fs"
import { availableParallelism } from "node:os"
import { endedChildren, killFamily, machineBusy, type Usage, usageOf } from "./processes.ts"

/** What a program took, from its start to its end, all its processes together. */
export interface Cost {
  /** Seconds. */
  readonly wall: number
  /** Seconds of processor time. */
  readonly cpu: number
  /** The most that was held at once, in bytes. */
  readonly memory: number
}

/** `at`: seconds since the start; `cpu` in seconds up to then. */
export interface Sample extends Usage {
  readonly at: number
}

export interface Watched {
  readonly cost: Cost
  readonly samples: ReadonlyArray<Sample>
  readonly stderr: string
  /** When it began, in milliseconds since 1970. */
  readonly began: number
  /** The share of the machine that others used meanwhile. */
  readonly others: number
}

export interface Command {
  readonly program: string
  readonly args: ReadonlyArray<string>
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Where its standard output goes. */
  readonly to?: string
  /** How often memory is looked at, in milliseconds; by default five times a second: a look takes some milliseconds of a large process, too. */
  readonly every?: number
}

/** What children are started with: nothing that this process was told by its own. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...rest } = process.env
  return { ...rest, ...more }
}

/** Rejects when the program ends badly, with what it said. */
export const watch = ({ program, args, cwd, env, to, every = 200 }: Command): Promise<Watched> =>
  new Promise((resolve, reject) => {
    const output = to === undefined ? "ignore" : openSync(to, "w")
    const [endedBefore, busyBefore, began, started] = [endedChildren(), machineBusy(), Date.now(), performance.now()]
    const child = spawn(program, args, { cwd, env: environment(env), stdio: ["ignore", output, "pipe"] })
    const samples: Array<Sample> = []
    const look = setInterval(() => {
      const { cpu, memory } = usageOf(child.pid!)
      if (memory > 0) samples.push({ at: (performance.now() - started) / 1000, cpu: cpu / 1000, memory })
    }, every)
    // Whoever is watched ends with the one who watches.
    const kill = () => killFamily(child.pid!)
    process.prependOnceListener("exit", kill)
    let stderr = ""
    child.stderr!.on("data", (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.once("error", reject)
    child.once("close", (code) => {
      clearInterval(look)
      process.off("exit", kill)
      if (typeof output === "number") closeSync(output)
      const wall = (performance.now() - started) / 1000
      const cpu = (endedChildren() - endedBefore) / 1000
      const others = Math.max(0, (machineBusy() - busyBefore) / 1000 - cpu) / (wall * availableParallelism())
      const cost = { wall, cpu, memory: Math.max(0, ...samples.map(({ memory }) => memory)) }
      if (code === 0) resolve({ cost, samples, stderr, began, others })
      else reject(new Error(`${program} ${args.join(" ")}: ${stderr.slice(-2000)}`))
    })
  })

/** Milliseconds from the start of a program until it says on standard output or error what is waited for. It is given `input` and left to end. */
export const untilSaid = ({ program, args, cwd, env }: Command, what: string, input = ""): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, args, { cwd, env: environment(env), stdio: ["pipe", "pipe", "pipe"] })
    let said = ""
    let at: number | undefined
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (at !== undefined || !said.includes(what)) return
      at = performance.now() - started
      child.stdin.end()
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("error", reject)
    child.once("close", () => (at === undefined ? reject(new Error(`${program} ${args.join(" ")} never said ${what}: ${said.slice(-2000)}`)) : resolve(at)))
    // Standard input stays open: who waits for its end would be slower than who answers.
    child.stdin.write(input)
  })
