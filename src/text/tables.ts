/**
 * Tables as extractors write them into plain text (Markdown's pipe tables: cells parted by `|`, a row of dashes below the head). What stands in one is the
 * content of the page, though its rows look like entries of a list.
 */

const dash = 0x2d, pipe = 0x7c, colon = 0x3a, blank = 0x20

/** Whether a line is the rule below a table's head: "---|---|", "| :--- | ---: |". */
export const isTableRule = (line: string): boolean => {
  let dashes = 0, pipes = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (code === dash) dashes++
    else if (code === pipe) pipes++
    else if (code !== colon && code !== blank) return false
  }
  return dashes >= 3 && pipes >= 1
}

const none: ReadonlySet<number> = new Set()

/** The lines, by index, of all tables that have a rule with a head above it. */
export const tableLines = (lines: ReadonlyArray<string>): ReadonlySet<number> => {
  let found: Set<number> | undefined
  for (let rule = 1; rule < lines.length; rule++) {
    if (!isTableRule(lines[rule]!) || !lines[rule - 1]!.includes("|")) continue
    found ??= new Set()
    found.add(rule - 1).add(rule)
    while (rule + 1 < lines.length && lines[rule + 1]!.includes("|")) found.add(++rule)
  }
  return found ?? none
}
