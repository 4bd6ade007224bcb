/** The documents of a part on their way through a segment. */
import type { Delta } from "../Document.ts"
import { isGone } from "../Pass.ts"
import { isRejected, type Row } from "../Row.ts"
import { View } from "../View.ts"

/** The documents of a part as the stages so far left them; read when first needed. */
export class Documents {
  readonly rows: ReadonlyArray<Row>
  readonly views: Array<View | undefined>
  /** By stage, then row. */
  readonly deltas: Array<ReadonlyArray<Delta>> = []

  constructor(rows: ReadonlyArray<Row>) {
    this.rows = rows
    this.views = rows.map((row) => (isRejected(row) ? undefined : View.of(row)))
  }

  /** Takes a stage's deltas as they stand on disk. */
  take(deltas: ReadonlyArray<Delta>): void {
    for (const [row, delta] of deltas.entries()) {
      const view = this.views[row]
      if (view !== undefined) this.views[row] = isGone(delta) ? undefined : view.apply(delta)
    }
    this.deltas.push(deltas)
  }
}
