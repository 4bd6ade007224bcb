/** Debian's Chromium, without a network, led by the tests. Where it is: `WINNOW_CHROMIUM`, else as Debian installs it. */
import { existsSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll } from "vitest"

const path = process.env["WINNOW_CHROMIUM"] ?? "/usr/bin/chromium"

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

/** Starts the browser. Throws when there is none. */
export const launch = (): Promise<Browser> => {
  if (!existsSync(path)) throw new Error(`there is no browser at ${path}: install Debian's chromium, or say in WINNOW_CHROMIUM where one is`)
  return chromium.launch({ executablePath: path, args: flags })
}

export interface Setting {
  readonly scheme?: "light" | "dark"
  readonly width?: number
  readonly height?: number
}

/** A report that is open, and what it did besides being shown. */
export interface Opened {
  readonly page: Page
  /** Whatever was asked of the network or the disk besides the page itself, what the policy refused, dialogs, errors. */
  readonly events: ReadonlyArray<string>
}

/** A browser for the tests of a file; it is closed behind them. */
export const browser = () => {
  let running: Browser
  beforeAll(async () => {
    running = await launch()
  })
  afterAll(() => running?.close())
  return {
    open: async (file: string, { scheme = "light", width = 1280, height = 900 }: Setting = {}): Promise<Opened> => {
      const context = await running.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" })
      const page = await context.newPage()
      const events: Array<string> = []
      const url = pathToFileURL(file).href
      page.on("request", (request) => {
        if (request.url() !== url) events.push(`request ${request.url()}`)
      })
      page.on("dialog", (dialog) => {
        events.push(`dialog ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on("console", (message) => events.push(`console ${message.text()}`))
      page.on("pageerror", (error) => events.push(`error ${error.message}`))
      page.on("popup", () => events.push("popup"))
      await page.exposeFunction("tellTest", (event: string) => events.push(event))
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => (globalThis as unknown as { tellTest: (event: string) => void }).tellTest(`refused ${violatedDirective}`))
      })
      await page.goto(url)
      return { page, events }
    }
  }
}
