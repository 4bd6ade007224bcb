/** Takes a lock and gives it back, as a job of Slurm (`Lock.test.ts`). */
import { giveBack, take } from "../src/runs/Lock.ts"

take(process.argv[2]!)
giveBack(process.argv[2]!)
