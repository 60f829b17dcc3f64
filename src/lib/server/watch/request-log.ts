/** One line of the log about an answered request. It holds no address of a person, no id of a class, no token. */
export interface RequestLine {
	readonly at: string;
	readonly level: 'info' | 'error';
	readonly method: string;
	/** The route's name, such as `/classes/[class]/seat`; null where no route answered. */
	readonly route: string | null;
	readonly status: number;
	/** Milliseconds until the answer began. */
	readonly ms: number;
}

/** What an operator asked for: `LOG=json` writes a line for every answer and every defect; else only defects, in words. */
export function logsJson(env: Readonly<Record<string, string | undefined>>): boolean {
	return env.LOG === 'json';
}

/** The line of an answer, without its line ending. */
export function requestLine(line: Omit<RequestLine, 'level'>): string {
	const level: RequestLine['level'] = line.status >= 500 ? 'error' : 'info';
	return JSON.stringify({ ...line, level, ms: Math.round(line.ms * 10) / 10 } satisfies RequestLine);
}

/** The line of a defect of ours: where, and what the program says of it, never what the visitor sent. */
export function defectLine(at: string, method: string, route: string | null, error: unknown): string {
	const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return JSON.stringify({ at, level: 'error', method, route, error: said });
}
