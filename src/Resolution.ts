/**
 * A short way to find modules. Node asks the file system about every import of every module, which is a quarter of the time that a command takes
 * to load: Winnow's modules and those of effect name each other by relative paths that say where the file is.
 */
import { registerHooks, type ResolveFnOutput } from "node:module"

const ours = new URL("./", import.meta.url).href
const effect = /\/node_modules\/(?:effect|@effect\/[a-z-]+)\/dist\//

/** From now on. Whatever else is imported, by whomever, is found by Node. */
export const resolveDirectly = (): void => {
  const known = new Map<string, ResolveFnOutput>()
  registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL } = context
      if (parentURL === undefined) return next(specifier, context)
      const isOurs = parentURL.startsWith(ours)
      if (specifier.startsWith(".") && (isOurs ? specifier.endsWith(".ts") : effect.test(parentURL))) {
        return { url: new URL(specifier, parentURL).href, shortCircuit: true }
      }
      if (!isOurs || !specifier.startsWith("effect/")) return next(specifier, context)
      const found = known.get(specifier) ?? { ...next(specifier, context), shortCircuit: true }
      known.set(specifier, found)
      return found
    }
  })
}
