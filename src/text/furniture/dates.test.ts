import { describe, expect, it } from "vitest"
import { readDate, withoutDates } from "./dates.ts"

describe("readDate", () => {
  it.each([
    ["2022.06.26", "2022-06-26"],
    ["2023年10月17日 09:32", "2023-10-17T09:32"],
    ["March 14, 2023 4:07 PM UTC", "2023-03-14T16:07"],
    ["12:00 a.m. is after: June 3, 2024 12:05 am", "2024-06-03T00:05"],
    ["1er mai 2023 à 10h20", "2023-05-01T10:20"],
    ["8 dicembre 2024 - 19:11", "2024-12-08T19:11"],
    ["26. Juni 2024", "2024-06-26"],
    ["28.10.2024 09:52", "2024-10-28T09:52"],
    ["13/11/2024, 07:05", "2024-11-13T07:05"],
    ["Rabu, 4 September 2024 | 11:25 WIB", "2024-09-04T11:25"]
  ])("reads %s", (text, iso) => {
    expect(readDate(text)?.iso).toBe(iso)
  })

  it.each(["05/08/2024", "30.02.2024", "2023-13-01", "March 2023", "17:44", "20230619-1"])("does not guess at %s", (text) => {
    expect(readDate(text)).toBeUndefined()
  })

  it("leaves what is not a date", () => {
    expect(withoutDates("Published - January 18, 2023 09:44 pm IST - KONDAPURAM")).toBe("KONDAPURAM")
    expect(withoutDates("입력 2024.11.05 06:00")).toBe("")
  })
})
