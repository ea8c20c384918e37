import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FoundPacket } from "../cli/find-packets.ts";
import { type CheckSettings, checkFoundPacket, type PacketCheck } from "./node-packet-check.ts";

/** What a worker is told first, and what it answers to each packet that it is sent. */
export type WorkerData = { readonly settings: CheckSettings };
export type WorkerTask = { readonly index: number; readonly packet: FoundPacket };
export type WorkerAnswer = { readonly index: number; readonly check: PacketCheck };

/** Checks packets, several at a time where there are several jobs, and answers in the order of the packets. */
export function checkInJobs(
  packets: readonly FoundPacket[],
  settings: CheckSettings,
  jobs: number,
): readonly Promise<PacketCheck>[] {
  return jobs <= 1 ? oneByOne(packets, settings) : spread(packets, settings, Math.min(jobs, packets.length));
}

/** As many jobs as there are processors, where there is enough for each of them to do that starting it pays. */
export function fittingJobs(packets: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(packets / FEWEST_A_JOB)));
}

const FEWEST_A_JOB = 8;

function oneByOne(packets: readonly FoundPacket[], settings: CheckSettings): readonly Promise<PacketCheck>[] {
  let last: Promise<unknown> = Promise.resolve();
  return packets.map((packet) => {
    const check = last.then(() => checkFoundPacket(packet, settings));
    last = check.catch(() => undefined);
    return check;
  });
}

function spread(
  packets: readonly FoundPacket[],
  settings: CheckSettings,
  jobs: number,
): readonly Promise<PacketCheck>[] {
  const pending: Pending[] = [];
  const checks = packets.map(() => new Promise<PacketCheck>((resolve, reject) => pending.push({ resolve, reject })));
  let next = 0;
  const feed = (worker: Worker): void => {
    const index = next;
    const packet = packets[index];
    next += 1;
    if (packet === undefined) void worker.terminate();
    else worker.postMessage({ index, packet } satisfies WorkerTask);
  };
  const workerData: WorkerData = { settings };
  for (let job = 0; job < jobs; job += 1) {
    const worker = new Worker(new URL("./check-worker.mjs", import.meta.url), { workerData });
    worker.on("message", ({ index, check }: WorkerAnswer) => {
      pending[index]?.resolve(check);
      feed(worker);
    });
    worker.on("error", (error) => {
      for (const { reject } of pending) reject(error);
    });
    feed(worker);
  }
  // Whoever waits for one that failed need not wait for the rest, which failed with it.
  for (const check of checks) check.catch(() => undefined);
  return checks;
}

type Pending = { readonly resolve: (check: PacketCheck) => void; readonly reject: (error: unknown) => void };
