/** Where classes are kept. */
export interface Storage {
	readonly engine: 'sqlite' | 'postgres';
}

/** The storage of this process; opens it when it is not open. */
export function storage(): Promise<Storage> {
	return Promise.reject(new Error('The storage is not ready yet.'));
}
