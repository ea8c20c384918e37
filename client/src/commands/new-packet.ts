import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { NEW_PACKET, type NewPacketParams, type NewPacketResult } from "../../../server/src/protocol/views.ts";
import { pickFolder } from "./pick-folder.ts";
import { writeNewFiles } from "./write-new-files.ts";

/** "New Packet": asks for name, levels and review, and writes every document that the bar asks for, to be filled in. */
export function registerNewPacket(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.newPacket", async () => {
    const answers = await askForPacket();
    if (answers === undefined) return;
    const result = await client.sendRequest<NewPacketResult>(NEW_PACKET, answers);
    if (result.kind === "bad-answer") {
      await vscode.window.showErrorMessage(result.message);
      return;
    }
    const folder = await pickFolder(vscode.l10n.t("Folder for the new packet"), "promotion-packet");
    if (folder === undefined || !(await writeNewFiles(folder, result.files))) return;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, "narrative.md"));
  });
}

/** One question after the other; undefined where one is left unanswered. */
async function askForPacket(): Promise<NewPacketParams | undefined> {
  const answers: string[] = [];
  for (const [index, question] of QUESTIONS.entries()) {
    const answer = await vscode.window.showInputBox({
      title: vscode.l10n.t("New packet ({0} of {1})", index + 1, QUESTIONS.length),
      prompt: question.prompt(),
      placeHolder: question.example,
      ignoreFocusOut: true,
      validateInput: (text) => question.problem(text.trim()),
    });
    if (answer === undefined) return undefined;
    answers.push(answer.trim());
  }
  const [candidate = "", from = "", to = "", review = ""] = answers;
  return { candidate, from, to, review };
}

type Question = {
  readonly prompt: () => string;
  readonly example: string;
  readonly problem: (text: string) => string | undefined;
};

const notEmpty: Question["problem"] = (text) => (text === "" ? vscode.l10n.t("Write something here.") : undefined);

const QUESTIONS: readonly Question[] = [
  { prompt: () => vscode.l10n.t("Who is the packet about?"), example: "Amina Khalil", problem: notEmpty },
  { prompt: () => vscode.l10n.t("Which level is it from?"), example: "L6", problem: notEmpty },
  { prompt: () => vscode.l10n.t("Which level does it aim at?"), example: "L7", problem: notEmpty },
  {
    prompt: () => vscode.l10n.t("When is the review? Year, month, day."),
    example: "2027-03-15",
    problem: (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
        ? undefined
        : vscode.l10n.t("Write the day as 2027-03-15."),
  },
];
