/** A thread that lays out one graph once, so that its CPU time is its own and it can be stopped. Says `begin`, then the result. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPack } from '#lib/pack/read-pack.ts';
import { readPackFolder } from '#lib/server/read-folder.ts';
import { contest, type Contestant, type LayoutResult } from './layout-contest.ts';
import { generateDebate } from './generate-debate.ts';

/** What the thread is asked for. */
export interface LayoutTask {
	readonly who: Contestant;
	/** Nodes to generate; null: the debate in `folder`. */
	readonly nodes: number | null;
	readonly folder: string;
	readonly countTangle: boolean;
}

async function debateOf({ nodes, folder }: LayoutTask) {
	if (nodes !== null) return generateDebate({ nodes });
	const { files } = await readPackFolder(folder);
	const { pack } = await readPack(files, folder.slice(folder.lastIndexOf('/') + 1));
	if (!pack) throw new Error(`${folder} has errors: run npm run packs.`);
	return pack.debate;
}

const task = workerData as LayoutTask;
const say = (message: 'begin' | LayoutResult) => parentPort?.postMessage(message);
say(await contest(await debateOf(task), task.who, task.countTangle, () => say('begin')));
