import { parentPort, workerData } from 'node:worker_threads';
import { importPack } from '#lib/pack/import/import-pack.ts';
import type { BroughtFile } from '#lib/pack/import/importer.ts';

const { file, id } = workerData as { readonly file: BroughtFile; readonly id: string | null };
parentPort?.postMessage(await importPack(file, id));
