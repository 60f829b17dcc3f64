import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { exportFormats, type ExportFormat } from '#lib/pack/export/export-formats.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** Everything the page of exports shows. */
export interface ExportsPage {
	readonly debate: DebateFrame;
	readonly version: string;
	readonly formats: readonly ExportFormat[];
	/** Names of the documents whose text is in no export. */
	readonly withheld: readonly string[];
}

/** The formats a debate can be taken along in. */
export function exportsPage({ pack: { debate, version } }: LoadedPack): ExportsPage {
	const withheld = debate.sources
		.filter(({ rights }) => rights === 'excerpt')
		.map(({ shortName }) => shortName);
	return { debate: debateFrame(debate), version, formats: exportFormats, withheld };
}
