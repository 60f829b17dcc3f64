import type { JoinRefusal } from '#lib/server/classes/records.ts';

/** Why somebody could not join, in a sentence that says what to do. */
export function joinWords(refusal: JoinRefusal, name: string): string {
	switch (refusal.refused) {
		case 'no-such-code':
			return 'The code leads to no class any more. Ask the coach for the new one.';
		case 'expired':
			return 'This class is over.';
		case 'locked':
			return 'The coach has closed the door: no new seats are given. Ask the coach to open it.';
		case 'full':
			return 'This class is full. Ask the coach.';
		case 'name-empty':
			return 'Give a name, yours or any other.';
		case 'name-too-long':
			return 'This name is too long to fit. Make it shorter.';
		case 'name-taken':
			return `Somebody is “${name}” already. “${refusal.suggestion}” is free. If it was you, come back to your seat below.`;
	}
}
