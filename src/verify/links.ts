/** Whether `latest` and `corpus/` lead where `state.json` says. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs"
import { join } from "node:path"
import { descriptionOf } from "../runs/Description.ts"
import { readJson } from "../Disk.ts"
import { FileLines } from "../FileLines.ts"
import { paths } from "../runs/Plan.ts"
import type { Report } from "../runs/Report.ts"
import { corpusEndings } from "../Sink.ts"
import type { State, World } from "../runs/World.ts"
import { Damages, quietly } from "./damages.ts"

const sameFile = (a: string, b: string): boolean => {
  const [x, y] = [statSync(a), statSync(b)]
  return x.dev === y.dev && x.ino === y.ino
}

/** A copy is as good as a link, when it is what `run.json` says. */
const sameContent = (path: string, dir: string, name: string): boolean => {
  const told = quietly(() => readJson<Report>(paths(dir).report).files.find((file) => file.name === name)?.sha256)
  return told !== undefined && new FileLines(path).sha256() === told
}

export const verifyLinks = (world: World, { nights }: State): Damages => {
  const damages = new Damages()
  const last = nights.at(-1)
  if (last === undefined) return damages
  const latest = damages.attempt("latest", "links", () => realpathSync(join(world.dir, "latest")))
  if (latest !== undefined && latest !== quietly(() => realpathSync(world.runDir(last.run)))) damages.add("latest", null, `does not lead to run ${last.run}`, "links")
  const corpus = join(world.dir, "corpus")
  const found = damages.attempt("corpus", "links", () => readdirSync(corpus))
  if (found === undefined) return damages
  const expected = new Map<string, { readonly dir: string; readonly name: string; readonly run: string }>(nights.flatMap(({ night, run }) => corpusEndings.map((ending) => [`${night}.${ending}`, { dir: world.runDir(run), name: `corpus.${ending}`, run }] as const)))
  for (const [name, { dir, name: file, run }] of expected) {
    const published = paths(dir).published(file)
    // What a run lacks is told as its own damage.
    if (!existsSync(published)) continue
    const is = damages.attempt(`corpus/${name}`, "links", () => sameFile(join(corpus, name), published) || sameContent(join(corpus, name), dir, file))
    if (is === false) damages.add(`corpus/${name}`, null, `is not the ${file} of run ${run}`, "links")
  }
  const description = quietly(() => descriptionOf(nights.map(({ night, run }) => ({ night, dir: world.runDir(run) })))) ?? {}
  for (const [name, content] of Object.entries(description)) {
    const is = damages.attempt(`corpus/${name}`, "links", () => readFileSync(join(corpus, name), "utf8"))
    if (is !== undefined && is !== content) damages.add(`corpus/${name}`, null, "does not describe the nights in force", "links")
  }
  for (const name of found) if (!expected.has(name) && !(name in description)) damages.add(`corpus/${name}`, null, "is of no night in force", "links")
  return damages
}
