/** A list of words from a line of text; a hyphen stands for a space within a word. */
export const words = (line: string): ReadonlyArray<string> => line.split(" ").filter((word) => word !== "").map((word) => word.replaceAll("-", " "))
