/** CPU profiles as V8 writes them. */
import type { Profiler } from "node:inspector"

type Profile = Profiler.Profile
type Node = { -readonly [K in keyof Profiler.ProfileNode]: Profiler.ProfileNode[K] }

const idle: Profiler.ProfileNode = { id: 0, callFrame: { functionName: "(idle)", scriptId: "0", url: "", lineNumber: -1, columnNumber: -1 } }

/** Profiles of one process, one after another, as one: the same function called from the same place is one node, and time goes on. */
export const merge = (profiles: ReadonlyArray<Profile>): Profile => {
  const nodes: Array<Node> = []
  const samples: Array<number> = []
  const timeDeltas: Array<number> = []
  /** Nodes by their parent's number and what they call. */
  const known = new Map<string, Node>()
  const nodeOf = (parent: Node | undefined, { callFrame }: Profiler.ProfileNode): Node => {
    const key = `${parent?.id ?? 0} ${callFrame.functionName} ${callFrame.url} ${callFrame.lineNumber} ${callFrame.columnNumber}`
    const found = known.get(key)
    if (found !== undefined) return found
    const node: Node = { id: nodes.length + 1, callFrame, hitCount: 0, children: [] }
    nodes.push(node)
    known.set(key, node)
    parent?.children!.push(node.id)
    return node
  }
  /** When the last sample was taken. */
  let now = profiles[0]?.startTime ?? 0
  const sample = (id: number, at: number) => {
    samples.push(id)
    timeDeltas.push(Math.max(0, at - now))
    now = Math.max(now, at)
  }
  for (const profile of profiles) {
    const byId = new Map(profile.nodes.map((node) => [node.id, node]))
    const ids = new Map<number, number>()
    const isChild = new Set(profile.nodes.flatMap(({ children }) => children ?? []))
    const waiting = profile.nodes.filter(({ id }) => !isChild.has(id)).map((node) => [node, undefined as Node | undefined] as const)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [from, parent] = next
      const node = nodeOf(parent, from)
      node.hitCount = (node.hitCount ?? 0) + (from.hitCount ?? 0)
      ids.set(from.id, node.id)
      for (const child of from.children ?? []) waiting.push([byId.get(child)!, node])
    }
    let at = profile.startTime
    for (const [n, id] of (profile.samples ?? []).entries()) {
      at += profile.timeDeltas?.[n] ?? 0
      sample(ids.get(id)!, at)
    }
    // A sample holds until the next: between two profiles nothing is known to run.
    sample(nodeOf(nodes[0], idle).id, profile.endTime)
  }
  return { nodes, startTime: profiles[0]?.startTime ?? 0, endTime: now, samples, timeDeltas }
}
