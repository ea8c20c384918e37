import { describe, expect, test } from "vitest";
import { createTaskQueue } from "../../server/src/lsp/task-queue.ts";

describe("a task queue", () => {
  test("runs one task at a time, in order, past those that fail", async () => {
    const log: string[] = [];
    const queue = createTaskQueue((error) => log.push(String(error)));
    let finishFirst = (): void => {};
    void queue.add(async () => {
      log.push("first starts");
      await new Promise<void>((resolve) => {
        finishFirst = resolve;
      });
      log.push("first ends");
    });
    void queue.add(async () => {
      throw new Error("second fails");
    });
    void queue.add(async () => {
      log.push("third");
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(log).toEqual(["first starts"]);
    finishFirst();
    await queue.settled();
    expect(log).toEqual(["first starts", "first ends", "Error: second fails", "third"]);
  });
});
