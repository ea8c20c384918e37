import { parentPort, workerData } from "node:worker_threads";
import type { WorkerAnswer, WorkerData, WorkerTask } from "./node-check-pool.ts";
import { checkFoundPacket } from "./node-packet-check.ts";

/** One of the threads of a check with several jobs. */
const { settings }: WorkerData = workerData;

parentPort?.on("message", async ({ index, packet }: WorkerTask) => {
  const check = await checkFoundPacket(packet, settings);
  parentPort?.postMessage({ index, check } satisfies WorkerAnswer);
});
