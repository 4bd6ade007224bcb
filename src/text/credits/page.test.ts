import { describe, expect, it } from "vitest"
import { Page } from "./page.ts"

const pageOf = (...lines: ReadonlyArray<string>): Page => new Page(lines, { captions: true, extra: new Set(), title: lines[0] ?? null })
const prose = "The council met on Thursday and agreed to close the bridge until the spring."

describe("Page", () => {
  it("sees neighbours over one empty line below and two above", () => {
    const page = pageOf("Bridge to close", "", "", "Stuart Pym", "", prose, "", "", prose)
    expect([page.before(3), page.next(3), page.next(5), page.before(0)]).toEqual([0, 5, -1, -1])
  })

  it("has a line alone between paragraphs, for one of which a title may stand", () => {
    const page = pageOf("Bridge to close", "Stuart Pym", prose, "Ann Doe", "Volunteers", prose)
    expect([page.isAlone(1, 0), page.isAlone(1, -1), page.isAlone(3, 0)]).toEqual([true, false, false])
    expect([page.isSlot(3), page.isSlot(0)]).toEqual([true, false])
  })

  it("is told of whom a paragraph names, by the family name, and not of its reporter", () => {
    const page = pageOf("Bridge to close", `Mr Pym said so. ${prose}`, "中新网北京9月14日电（记者 荀立）大桥将于春天重新开放，市民可以绕行，公交线路同时调整，请大家提前安排出行。")
    expect([page.isTold("Stuart Pym"), page.isTold("Ann Doe"), page.isTold("荀立"), page.isTold("市民")]).toEqual([true, false, false, true])
  })

  it("tells no more names than an article has photographers", () => {
    const page = pageOf("Bridge to close", prose)
    const told = Array.from({ length: 33 }, (_, at) => page.isTold(`Name ${at}`))
    expect(told.indexOf(true)).toBe(32)
  })

  it("has a roll where more than five persons stand on lines of their own", () => {
    const names = ["Ann Doe", "Ben Roe", "Cay Poe", "Dan Moe, mayor", "Eve Loe"]
    expect([pageOf(...names).hasRoll(), pageOf(...names, "Ann Doe").hasRoll(), pageOf(...names, "Flo Noe").hasRoll()]).toEqual([false, false, true])
  })

  it("takes its title for what it is, but for a placeholder", () => {
    expect([pageOf("Bridge to close ", prose).isTitle(0), pageOf("Bridge to close", prose).isTitle(1), pageOf("资料图", prose).isTitle(0)]).toEqual([true, false, false])
  })
})
