/**
 * What a stage's answers depend on besides the documents: its options, the code of its file and of all that it imports, the
 * versions of the packages it uses, and the Unicode tables of this Node. A changed word list is enough; no version has to be bumped by hand.
 */
import { createHash, hash } from "node:crypto"
import { existsSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Stage } from "../Stage.ts"

/** The parts of a fingerprint, kept in the plan of a run so that the next can say what changed. */
export interface Fingerprint {
  readonly options: string
  /** Content hash by file, relative to the checkout, of the stage's module and all that it imports. */
  readonly files: Readonly<Record<string, string>>
  /** Version by package. */
  readonly packages: Readonly<Record<string, string>>
  readonly unicode: string
}

/** One hash of several parts, each ended by a NUL, so that `ab, c` is not `a, bc`. */
export const sha256 = (...parts: ReadonlyArray<string | Uint8Array>): string => {
  const sum = createHash("sha256")
  for (const part of parts) sum.update(part).update("\0")
  return sum.digest("hex")
}

/** The SHA-256 of a text's UTF-8 bytes, as any other program computes it (a lone surrogate counts as U+FFFD). */
export const textHash = (text: string): string => hash("sha256", text)

/** The SHA-256 of a file's content. */
export const bytesHash = (bytes: Uint8Array): string => hash("sha256", bytes)

const root = fileURLToPath(new URL("../..", import.meta.url))
/** `import … from "x"`, `export … from "x"`, `import "x"`, `import("x")`, `require("x")`, `new URL("x", import.meta.url)`, in quotes of any kind. */
const imports = /(?:^|[\n;])\s*(?:import|export)\b\s*(type\b\s*)?(?:[^"';]*?\bfrom\s*)?(?:"([^"\n]+)"|'([^'\n]+)')|\b(?:(?:import|require)\(|new URL\((?=[^)]{1,300}import\.meta\.url))\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n$]+)`)/g

const packageName = (specifier: string) => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/")

/** The version of an installed package, found by walking up as Node does. */
const packageVersion = (name: string, from: string): string => {
  for (let dir = dirname(from); ; dir = dirname(dir)) {
    const manifest = join(dir, "node_modules", name, "package.json")
    if (existsSync(manifest)) return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version
    if (dirname(dir) === dir) return "missing"
  }
}

interface Module {
  readonly hash: string
  readonly local: ReadonlyArray<string>
  readonly packages: Readonly<Record<string, string>>
}

/** Each module is read once a process: a run is of the code that it started with. */
const modules = new Map<string, Module>()

const moduleAt = (path: string): Module => {
  const known = modules.get(path)
  if (known !== undefined) return known
  const source = readFileSync(path, "utf8")
  const local: Array<string> = []
  const packages: Record<string, string> = {}
  for (const match of source.matchAll(imports)) {
    const specifier = match.slice(2).find((found) => found !== undefined)!
    if (/^[a-z]+:/.test(specifier)) continue
    if (specifier.startsWith(".") || specifier.startsWith("/")) {
      const next = fileURLToPath(new URL(specifier, pathToFileURL(path)))
      // Types of our own are erased and leave no trace in an answer; those of a package show that it is used, be it loaded by hand.
      if (match[1] === undefined && statSync(next, { throwIfNoEntry: false })?.isFile()) local.push(next)
    } else packages[packageName(specifier)] = packageVersion(packageName(specifier), path)
  }
  const made = { hash: sha256(source), local, packages }
  modules.set(path, made)
  return made
}

const codeOf = (file: string): Pick<Fingerprint, "files" | "packages"> => {
  const files: Record<string, string> = {}
  const packages: Record<string, string> = {}
  const open = [file]
  const seen = new Set(open)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const { hash, local, packages: used } = moduleAt(path)
    files[relative(root, path)] = hash
    Object.assign(packages, used)
    for (const next of local) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return { files: sorted(files), packages: sorted(packages) }
}

const sorted = (record: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

export const fingerprintOf = (stage: Pick<Stage, "file" | "options">): Fingerprint => ({
  options: JSON.stringify(stage.options),
  ...codeOf(fileURLToPath(stage.file)),
  unicode: process.versions.unicode ?? "none"
})

export const digestOf = (name: string, fingerprint: Fingerprint): string => sha256(name, JSON.stringify(fingerprint))

/** After an upgrade there may be a hundred of them. */
const mostFiles = 4
const some = (files: ReadonlyArray<string>): ReadonlyArray<string> =>
  files.length <= mostFiles ? files : [...files.slice(0, mostFiles - 1), `${files.length - mostFiles + 1} more files`]

/** What is different between two fingerprints, in words; empty when nothing is. */
export const changes = (before: Fingerprint, after: Fingerprint): ReadonlyArray<string> => {
  const differing = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().filter((key) => a[key] !== b[key])
  return [
    ...(before.options === after.options ? [] : ["options"]),
    ...some(differing(before.files, after.files)),
    ...differing(before.packages, after.packages).map((name) => `${name} ${before.packages[name] ?? "–"} → ${after.packages[name] ?? "–"}`),
    ...(before.unicode === after.unicode ? [] : [`Unicode ${before.unicode} → ${after.unicode}`])
  ]
}
