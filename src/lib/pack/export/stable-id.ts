import { v5 } from 'uuid';

/** Ours alone, so that our names meet nobody else's (RFC 9562, version 5). */
const namespace = '7b0e7a52-5d0c-5c6a-9a37-7f4b6a1b8f10';

/** What an identifier is for. */
export type NamedThing = 'debate' | 'node' | 'passage' | 'source' | 'annotations' | 'annotation-page';

/**
 * An IRI for a part of a debate that is the same wherever and whenever it is exported: no address of a site stands in it.
 * `id` is empty for the debate itself.
 */
export function stableId(debate: string, thing: NamedThing, id = ''): string {
	return `urn:uuid:${v5(`${debate}\n${thing}\n${id}`, namespace)}`;
}
