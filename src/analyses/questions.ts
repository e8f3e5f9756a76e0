import type { Component } from 'svelte';
import type { Question } from './define';

const questions = import.meta.glob<Question>('./*/question.ts', { eager: true, import: 'default' });
const messageFiles = import.meta.glob<Record<string, string>>('./*/messages.*.ts', { import: 'default' });
const aboutFiles = import.meta.glob<Component>('./*/about.*.md', { import: 'default' });

/** An analysis by the name of its folder, which is its id in links. */
export interface Asked {
  id: string;
  question: Question;
}

/** Every question, in the order of the menu. */
export const QUESTIONS: readonly Asked[] = Object.entries(questions)
  .map(([path, question]) => ({ id: path.split('/')[1]!, question }))
  .sort((a, b) => a.question.rank - b.question.rank);

export const questionById = (id: string): Question | undefined => QUESTIONS.find((asked) => asked.id === id)?.question;

/** The texts of every analysis in a language, by id. */
export async function messagesOf(locale: string): Promise<Map<string, Record<string, string>>> {
  return new Map(
    await Promise.all(
      QUESTIONS.map(async ({ id }) => [id, await messageFiles[`./${id}/messages.${locale}.ts`]!()] as const),
    ),
  );
}

/** How an analysis counts, in a language, as a component. */
export const aboutOf = (id: string, locale: string): Promise<Component> => aboutFiles[`./${id}/about.${locale}.md`]!();
