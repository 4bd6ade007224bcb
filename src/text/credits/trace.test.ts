import fc from "fast-check"
import { expect, it } from "vitest"
import { creditCuts } from "./cuts.ts"
import { mayBeWhole, mayTail, trace, traces } from "./trace.ts"

const text = fc.array(fc.constantFrom(..."图圖摄攝书▲△▼【(（。. !?a B1照片记者公司　 ✎\u2009\ud83d📷", "photo", "Foto", "图书", "供图", "消防"), { maxLength: 30 }).map((parts) => parts.join(""))

it("tells what its fields say, as the expressions for them would", () => {
  fc.assert(fc.property(text, (line) => {
    const one = trace(line)
    const shown = line.slice(0, one.end)
    expect(line.slice(one.end).trim()).toBe("")
    expect(one.opening).toBe(shown.trimStart() === "" ? 0 : shown.trimStart().charCodeAt(0))
    expect(one.drawn).toBe(/[图圖](?![书書])/u.test(shown))
    expect(one.shot).toBe(/[摄攝]/u.test(shown))
    expect(one.triangle).toBe(/[▲△]/u.test(shown))
    expect(one.firstOpen).toBe(shown.search(/[(（[［【〔〈<「]/u))
    expect(one.dense).toBe(/[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff]/u.test(shown))
    expect(one.firstSign).toBe(shown.search(/[图圖](?![书書])|[摄攝]|照片|记者|公司|消防/u))
    expect(one.firstPicture).toBe(shown.search(/[图圖](?![书書])|[摄攝]|照片/u))
    expect(one.firstSign < 0).toBe(one.lastSign < 0)
  }))
})

it("tells of the lines of a page what it tells of each", () => {
  fc.assert(fc.property(fc.array(text, { maxLength: 6 }), (lines) => {
    expect(traces(lines)).toEqual(lines.map(trace))
  }))
})

it("asks the grammar only where a word or a sign of credits stands", () => {
  const asked = (line: string) => [mayBeWhole(trace(line), line, new Set()), mayTail(trace(line), line, new Set())]
  expect(asked("记者从消防部门了解到，公司已经停工。")).toEqual([false, false])
  expect(asked("在图书馆里，市民可以借阅新书。")).toEqual([false, false])
  expect(asked("图片来源于网络，侵权请联系删除。")).toEqual([true, true])
  expect(asked("The mayor of the town opened the new bridge on Monday, and crossed it first.")).toEqual([false, false])
})

it("reads credits behind a sentence, whoever gives the pictures", () => {
  const cut = (line: string) => creditCuts(["标题在这里", "今天上午，市民们在公园里散步，天气很好，大家都说很久没有这么舒服了，孩子们在草地上跑来跑去。", line, "活动将持续三天，届时有更多的节目，欢迎大家前来参加，主办方表示一切都已经准备好了。"], { captions: true, extra: new Set(), title: null }).map(({ at, why }) => `${at} ${why}`)
  expect(cut("图为活动现场。消防供图")).toEqual(["2 captioned-credit"])
  expect(cut("公司供图")).toEqual(["2 photo-credit"])
  expect(cut("消防员在现场处置，记者在公司门口等候。")).toEqual([])
})
