/** Runs one task at a time in the order in which they came, so that what one reads is never older than what the one before it read. */
export type TaskQueue = {
  /** Resolves when the task has ended, well or badly. */
  readonly add: (task: () => Promise<void>) => Promise<void>;
  /** Resolves when all tasks so far have ended. */
  readonly settled: () => Promise<void>;
};

export function createTaskQueue(onFailure: (error: unknown) => void): TaskQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    add: (task) => {
      last = last.then(task).catch(onFailure);
      return last;
    },
    settled: () => last,
  };
}
