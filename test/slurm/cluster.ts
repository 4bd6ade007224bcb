/** A real Slurm cluster of two nodes on loopback: one controller, two daemons that share this machine. Nothing is installed, and nothing stays. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir, userInfo } from "node:os"
import { delimiter, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

/** Asks a cluster again and again, but not without a breath; the test's own time limit ends it. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pause(100)
}

/** Where Debian keeps the plugins of Slurm: below the name of the processor. */
const libraries = (root: string): string => join(root, "usr/lib", readdirSync(join(root, "usr/lib")).find((name) => existsSync(join(root, "usr/lib", name, "slurm-wlm")))!)

/** Ports that nobody has just now. */
const freePorts = async (count: number): Promise<ReadonlyArray<number>> => {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server))
  })))
  const ports = servers.map((server) => (server.address() as { readonly port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

const nodes = ["n1", "n2"] as const
export type Node = (typeof nodes)[number]

/** `auth/none` is for a cluster that nobody else can reach, such as this. A dead node is noticed soon. */
const configuration = (root: string, state: string, user: string, [controller, ...ports]: ReadonlyArray<number>) => `
ClusterName=loopback
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=${controller}
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/none
CredType=cred/none
PluginDir=${libraries(root)}/slurm-wlm
StateSaveLocation=${state}/state
SlurmdSpoolDir=${state}/spool-%n
SlurmctldPidFile=${state}/controller.pid
SlurmdPidFile=${state}/%n.pid
SlurmctldLogFile=${state}/controller.log
SlurmdLogFile=${state}/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
ReturnToService=2
JobRequeue=1
SlurmdTimeout=5
SlurmctldTimeout=5
InactiveLimit=0
KillWait=2
${nodes.map((node, i) => `NodeName=${node} NodeAddr=127.0.0.1 NodeHostname=localhost Port=${ports[i]} CPUs=2 RealMemory=4000 State=UNKNOWN`).join("\n")}
PartitionName=p Nodes=${nodes.join()} Default=YES MaxTime=INFINITE State=UP
`

/** Processes and what they started, as /proc tells it. */
const descendants = (pids: ReadonlyArray<number>): ReadonlyArray<number> => {
  const parents = new Map<number, number>()
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]))
    } catch {
      // Gone since it was listed.
    }
  }
  const found = new Set(pids)
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

export class Cluster {
  readonly env: Readonly<Record<string, string>>
  readonly #root: string
  readonly #state: string
  readonly #daemons = new Map<string, ChildProcess>()

  private constructor(root: string, state: string) {
    this.#root = root
    this.#state = state
    const lib = libraries(root)
    this.env = {
      SLURM_CONF: join(state, "slurm.conf"),
      PATH: [join(root, "usr/bin"), join(root, "usr/sbin"), process.env["PATH"]].join(delimiter),
      LD_LIBRARY_PATH: [lib, join(lib, "slurm-wlm"), ...(process.env["LD_LIBRARY_PATH"] ?? "").split(delimiter)].filter((path) => path !== "").join(delimiter)
    }
  }

  /** `root`: where Slurm is unpacked. */
  static async start(root: string): Promise<Cluster> {
    const state = mkdtempSync(join(tmpdir(), "winnow-slurm-"))
    const cluster = new Cluster(root, state)
    mkdirSync(join(state, "state"))
    for (const node of nodes) mkdirSync(join(state, `spool-${node}`))
    writeFileSync(cluster.env["SLURM_CONF"]!, configuration(root, state, userInfo().username, await freePorts(3)))
    cluster.#daemon("controller", "slurmctld-wlm", ["-D"])
    for (const node of nodes) cluster.begin(node)
    await until(() => nodes.every((node) => cluster.stateOf(node) === "idle"))
    return cluster
  }

  /** A daemon that is gone with the process that runs the tests, however that ends. */
  #daemon(name: string, command: string, args: ReadonlyArray<string>): void {
    this.#daemons.set(name, spawn("setpriv", ["--pdeathsig", "KILL", command, ...args], { env: { ...process.env, ...this.env }, stdio: "ignore" }))
  }

  /** Starts a node. */
  begin(node: Node): void {
    this.#daemon(node, "slurmd-wlm", ["-D", "-N", node, "-d", join(this.#root, "usr/sbin/slurmstepd-wlm")])
  }

  /** A command of Slurm; empty when it fails. */
  ask(command: string, ...args: ReadonlyArray<string>): string {
    try {
      return execFileSync(command, args, { env: { ...process.env, ...this.env }, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()
    } catch {
      return ""
    }
  }

  /** `idle`, `mixed`, `allocated`, `down` … */
  stateOf(node: Node): string {
    return this.ask("sinfo", "--noheader", `--nodes=${node}`, "--format=%T").replace(/\W/g, "")
  }

  /** Jobs that are not over, elements one by one, in some format of `squeue`. */
  queue(format: string): ReadonlyArray<string> {
    return this.ask("squeue", "--noheader", "--array", `--format=${format}`).split("\n").filter((line) => line !== "")
  }

  /** Kills a node with all that runs on it, as a power cut would. */
  kill(node: Node): void {
    const jobs = new Set(this.ask("squeue", "--noheader", `--nodelist=${node}`, "--format=%A").split("\n"))
    const steps = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((pid) => {
      try {
        const [, job] = /slurmstepd[^[]*\[(\d+)\.batch\]/.exec(readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? []
        return job !== undefined && jobs.has(job) && readFileSync(`/proc/${pid}/environ`, "utf8").includes(this.#state)
      } catch {
        return false
      }
    })
    const pids = descendants([this.#daemons.get(node)!.pid!, ...steps.map(Number)])
    for (const pid of pids) {
      try {
        process.kill(pid, "SIGKILL")
      } catch {
        // Ended with another of them.
      }
    }
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    this.ask("scancel", "--full", ...this.queue("%A"))
    await until(() => this.queue("%A").length === 0)
    for (const daemon of this.#daemons.values()) daemon.kill("SIGKILL")
    await Promise.all([...this.#daemons.values()].map((daemon) => new Promise((resolve) => (daemon.exitCode !== null || daemon.signalCode !== null ? resolve(0) : daemon.on("close", resolve)))))
    rmSync(this.#state, { recursive: true, force: true })
  }
}
