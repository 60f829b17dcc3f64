import type { RoundEventAt } from '#lib/classroom/round-event.ts';
import type { GroupSide, RoundPlan } from '#lib/classroom/round-turns.ts';

interface Watch {
	given: number;
	used: number;
}

/**
 * The oracle: somebody at the table with a stop-watch for every step and every team, who writes down how much was used
 * while it ran. Written from the rules in words; knows no deadlines and shares nothing with the machine.
 */
export class Timekeeper {
	status: 'waiting' | 'running' | 'paused' | 'ended' = 'waiting';
	finger = 0;
	now = 0;
	confirmed = false;
	readonly ready = new Set<string>();
	readonly absent = new Set<string>();
	readonly seats: Map<string, string[]>;
	readonly steps: readonly (Watch | null)[];
	readonly pools: { part: number; side: string; used: number; taken: boolean }[] = [];
	readonly plan: RoundPlan;

	constructor(plan: RoundPlan, sides: readonly GroupSide[]) {
		this.plan = plan;
		this.seats = new Map(sides.map(({ side, seatIds }) => [side, [...seatIds]]));
		this.steps = plan.steps.map(({ seconds }) =>
			seconds === null ? null : { given: seconds * 1000, used: 0 }
		);
		for (const part of new Set(plan.steps.map((step) => step.part))) {
			for (const { id } of plan.pool ? plan.sides : []) {
				this.pools.push({ part, side: id, used: 0, taken: false });
			}
		}
	}

	get open() {
		return this.plan.steps[this.finger]!;
	}

	/** Writes down what ran since the last time somebody looked. */
	look(at: number): void {
		const gone = Math.max(0, at - this.now);
		this.now += gone;
		if (this.status !== 'running') return;
		const watch = this.steps[this.finger];
		if (watch) watch.used += gone;
		for (const pool of this.pools) if (pool.taken) pool.used += gone;
	}

	do(event: RoundEventAt): void {
		const before = JSON.stringify(this.told());
		const clock = this.now;
		this.look(event.at);
		if (!this.act(event)) {
			// Nothing happened: for all the round knows, it is still the time of the last thing that did.
			this.unlook(clock, before);
			return;
		}
		while (this.status === 'running' && this.everybodyLeaves()) {
			if (this.finger === this.plan.steps.length - 1) this.end();
			else this.turnTo(this.finger + 1);
		}
	}

	private unlook(clock: number, before: string): void {
		const gone = this.now - clock;
		this.now = clock;
		if (this.status === 'running') {
			const watch = this.steps[this.finger];
			if (watch) watch.used -= gone;
			for (const pool of this.pools) if (pool.taken) pool.used -= gone;
		}
		if (JSON.stringify(this.told()) !== before) throw new Error('the timekeeper miscounted');
	}

	private act(event: RoundEventAt): boolean {
		const { open } = this;
		const underway = this.status === 'running' || this.status === 'paused';
		const meant = 'step' in event && event.step === open.id;
		const sideOf = (seat: string) => [...this.seats].find(([, seats]) => seats.includes(seat))?.[0];
		switch (event.type) {
			case 'round.started': {
				const to = this.plan.steps.findIndex(({ id }) => id === event.step);
				if (this.status !== 'waiting' || to < 0) return false;
				this.status = 'running';
				this.turnTo(to);
				return true;
			}
			case 'round.next':
				if (!underway || !meant) return false;
				if (this.finger === this.plan.steps.length - 1) this.end();
				else this.turnTo(this.finger + 1);
				return true;
			case 'round.back':
				if (!underway || !meant || this.finger === 0) return false;
				this.turnTo(this.finger - 1);
				return true;
			case 'round.paused':
				if (this.status !== 'running') return false;
				this.status = 'paused';
				return true;
			case 'round.resumed':
				if (this.status !== 'paused') return false;
				this.status = 'running';
				return true;
			case 'round.extended': {
				const watch = this.steps[this.finger];
				if (!underway || !meant || !watch || event.seconds < 1 || event.seconds > 3600) return false;
				watch.given += event.seconds * 1000;
				return true;
			}
			case 'round.repeated': {
				if (!underway || !meant) return false;
				const watch = this.steps[this.finger];
				if (watch) Object.assign(watch, { given: (open.seconds ?? 0) * 1000, used: 0 });
				this.ready.clear();
				this.confirmed = false;
				return true;
			}
			case 'round.ended':
				if (!underway) return false;
				this.end();
				return true;
			case 'round.reopened':
				if (this.status !== 'ended') return false;
				this.status = 'paused';
				return true;
			case 'seat.ready': {
				const asked =
					this.status === 'waiting' ||
					(underway && open.leave?.when === 'all-ready' && event.reasons >= open.reasons);
				if (!asked || !meant || sideOf(event.seat) === undefined || this.ready.has(event.seat)) return false;
				this.ready.add(event.seat);
				this.absent.delete(event.seat);
				return true;
			}
			case 'seat.unready':
				return meant && this.ready.delete(event.seat);
			case 'seat.absent':
				if (sideOf(event.seat) === undefined || this.absent.has(event.seat)) return false;
				this.absent.add(event.seat);
				this.ready.delete(event.seat);
				return true;
			case 'seat.present':
				return this.absent.delete(event.seat);
			case 'seat.joined': {
				const seats = this.seats.get(event.side);
				if (!seats || seats.includes(event.seat)) return false;
				this.leave(event.seat);
				this.seats.get(event.side)?.push(event.seat);
				return true;
			}
			case 'seat.left':
				return this.leave(event.seat);
			case 'side.confirmed':
				if (!underway || !meant || open.leave?.when !== 'confirmed') return false;
				if (sideOf(event.seat) !== open.leave.by) return false;
				this.confirmed = true;
				return true;
			case 'pool.started': {
				const pool = this.pools.find(({ part, side }) => part === open.part && side === event.side);
				if (this.status !== 'running' || !pool || pool.taken) return false;
				if (pool.used >= (this.plan.pool?.seconds ?? 0) * 1000) return false;
				pool.taken = true;
				return true;
			}
			case 'pool.stopped': {
				const pool = this.pools.find(({ part, side }) => part === open.part && side === event.side);
				if (!underway || !pool?.taken) return false;
				this.putDown(pool);
				return true;
			}
		}
	}

	private leave(seat: string): boolean {
		let was = false;
		for (const [side, seats] of this.seats) {
			was ||= seats.includes(seat);
			this.seats.set(
				side,
				seats.filter((each) => each !== seat)
			);
		}
		this.ready.delete(seat);
		this.absent.delete(seat);
		return was;
	}

	private everybodyLeaves(): boolean {
		const { leave } = this.open;
		if (leave?.when === 'confirmed') return this.confirmed;
		if (leave?.when !== 'all-ready') return false;
		const debating = this.plan.sides.flatMap(({ id }) => this.seats.get(id) ?? []);
		const here = debating.filter((seat) => !this.absent.has(seat));
		return here.length > 0 && here.every((seat) => this.ready.has(seat));
	}

	private turnTo(finger: number): void {
		this.finger = finger;
		this.ready.clear();
		this.confirmed = false;
		const { part, speakers } = this.open;
		for (const pool of this.pools) {
			if (pool.part !== part || speakers.includes(pool.side)) this.putDown(pool);
		}
	}

	private putDown(pool: { used: number; taken: boolean }): void {
		pool.taken = false;
		pool.used = Math.min(pool.used, (this.plan.pool?.seconds ?? 0) * 1000);
	}

	private end(): void {
		this.status = 'ended';
		for (const pool of this.pools) this.putDown(pool);
	}

	/** Everything that can be told of the round now. */
	told() {
		const pool = (this.plan.pool?.seconds ?? 0) * 1000;
		return {
			status: this.status,
			step: this.finger,
			clocks: this.steps.map((watch) => watch && { left: watch.given - watch.used, given: watch.given }),
			pools: this.pools.map(({ side, part, used, taken }) => ({ side, part, left: pool - used, taken })),
			seats: [...this.seats],
			ready: [...this.ready].sort(),
			absent: [...this.absent].sort(),
			confirmed: this.confirmed
		};
	}
}
