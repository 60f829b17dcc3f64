/** Pages of one seat or coach that can be live at once; the oldest gives way, which may be a phone long gone. */
const mostStreams = { seat: 6, coach: 12 } as const;

const open = new Map<string, (() => void)[]>();
let stopping = false;

/** Gives a stream its place among those of the same visitor; answers how to give it back. */
export function takePlace(role: keyof typeof mostStreams, owner: string, end: () => void): () => void {
	const streams = open.get(owner) ?? [];
	open.set(owner, streams);
	streams.push(end);
	if (streams.length > mostStreams[role]) streams.shift()?.();
	if (stopping) end();
	return () => {
		const at = streams.indexOf(end);
		if (at >= 0) streams.splice(at, 1);
		if (streams.length === 0) open.delete(owner);
	};
}

/** Ends every stream, and each that opens from now on, at once: their readers come back to the next server. */
export function endStreams(): void {
	stopping = true;
	for (const streams of [...open.values()]) for (const end of [...streams]) end();
}
