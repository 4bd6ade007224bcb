/** How well clusters that were found agree with those that are true. */

export interface ClusterScore {
  readonly documents: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Adjusted Rand index (Hubert and Arabie 1985): 1 for the same clusters, 0 for what chance gives. */
  readonly ari: number
}

/** Precision, recall and F1 of pairs, and the adjusted Rand index, of documents with the cluster they belong to and the one they were put in. */
export const scoreClusters = (documents: ReadonlyArray<readonly [truth: string, found: string]>): ClusterScore => {
  const choose = (n: number) => (n * (n - 1)) / 2
  const together = (key: (document: readonly [string, string]) => string) => {
    const counts = new Map<string, number>()
    for (const document of documents) counts.set(key(document), (counts.get(key(document)) ?? 0) + 1)
    return [...counts.values()].reduce((sum, n) => sum + choose(n), 0)
  }
  const truth = together(([cluster]) => cluster)
  const found = together(([, cluster]) => cluster)
  const both = together((document) => document.join("\n"))
  const chance = (truth * found) / choose(documents.length)
  const precision = found === 0 ? 1 : both / found
  const recall = truth === 0 ? 1 : both / truth
  return { documents: documents.length, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), ari: (both - chance) / ((truth + found) / 2 - chance || 1) }
}
