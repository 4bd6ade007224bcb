import { expect, test } from "vitest"
import { hasSmallWords, tooFewLetters, tooFewWords, withoutAddresses } from "./noise.ts"

test("addresses, host names and handles go, prose stays", () => {
  expect(withoutAddresses("see https://example.com/a?b=c#d, or www.example.org.")).toBe("see   or  ")
  expect(withoutAddresses("记者 li.ming@news.example.cn 报道 https://example.cn/1.html，北京")).toBe("记者   报道  ，北京")
  expect(withoutAddresses("by @some_one for news.example.com/today #breaking")).toBe("by   for    ")
  expect(withoutAddresses("It rose 3.5 percent. Then it fell. U.S. officials, e.g. the mayor, said so.")).toBe("It rose 3.5 percent. Then it fell. U.S. officials, e.g. the mayor, said so.")
})

test("no address takes more than linear time", () => {
  for (const text of ["a".repeat(1e6) + "@", "a.".repeat(5e5), "a@".repeat(5e5), "www.".repeat(3e5), "-".repeat(1e6) + ".aa", "a-b.".repeat(3e5) + "cc", "@a".repeat(5e5), `${"x".repeat(60)}.`.repeat(2e4)]) {
    const before = performance.now()
    withoutAddresses(text)
    expect(performance.now() - before).toBeLessThan(2000)
  }
})

test.each([
  ["", true], ["OK", true], ["iPhone 15 Pro Max 256GB", true], ["Windows 11 Pro 64-bit", true], ["WH-1000XM5", true], ["3 kg x 12 pcs", true], ["Study History", true],
  ["May 5, 2024 10:30 AM GMT", true], ["Hayır.", true], ["Galaxy Ultra", true], ["NASA ESA", true],
  ["We lost everything.", false], ["Oh, nein!", false], ["Étudier l’histoire", false], ["Volcano spews ash on Mexico City", false], ["FOUR DEAD IN STATION FIRE", false], ["Trump Meets Kim In Hanoi", false], ["Мы проиграли", false],
  ["The phone has 256GB of memory", false], ["هوا امروز سرد است", false]
])("too few words in %j: %s", (text, few) => expect(tooFewWords(text)).toBe(few))

test.each([
  ["2024年5月21日", true], ["2024年5月21日 星期二 上午10点30分", true], ["12월 3일 오전", true], ["2024年5月21日(火)", true], ["年", true], ["😀 ✓", true],
  ["地震", false], ["5月的北京", false], ["안녕", false]
])("too few letters in %j: %s", (text, few) => expect(tooFewLetters(text)).toBe(few))

test("names in another script's line are not prose", () => {
  expect(hasSmallWords("Trump West Virginia, YouTube Channel, iPhone")).toBe(false)
  expect(hasSmallWords("teachers need to take the initiative")).toBe(true)
})
