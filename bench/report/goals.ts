// The goals as a table: a ratio of two figures, or a figure, and what it must be.
import { type Figure, type FigureId, measured, type Scene } from '../measure/figures.ts';
import type { ServerId } from '../servers/contestant.ts';

/** A figure of a server. */
export interface Term {
  readonly server: ServerId;
  readonly scene: Scene;
  readonly id: FigureId;
}

/** One goal. */
export interface Goal {
  readonly what: string;
  readonly top: Term;
  /** What it is divided by; nothing where the figure itself has a limit. */
  readonly bottom: Term | undefined;
  readonly limit: number;
  readonly sense: 'at most' | 'at least';
}

/** A figure of ours. */
export const our = (id: FigureId, scene: Scene): Term => ({ server: 'ours', scene, id });

const of = (server: ServerId, id: FigureId, scene: Scene): Term => ({ server, scene, id });

/** The scene in words. */
export function place(scene: Scene): string {
  return typeof scene === 'number' ? scene.toLocaleString('en') : scene;
}

/** Ours is at most so many times another figure. */
export function atMost(what: string, top: Term, bottom: Term | undefined, limit: number): Goal {
  return { what, top, bottom, limit, sense: 'at most' };
}

/** A peer's figure is at least so many times ours. */
export function ahead(
  peer: ServerId,
  id: FigureId,
  limits: readonly (readonly [scene: Scene, limit: number])[],
  what: string,
): Goal[] {
  return limits.map(([scene, limit]) => ({
    what: `${what}, ${peer} ÷ ours, ${place(scene)}`,
    top: of(peer, id, scene),
    bottom: our(id, scene),
    limit,
    sense: 'at least',
  }));
}

/** The same limit for our figure at several sizes, by itself or by the server that does nothing. */
export function everywhere(
  id: FigureId,
  scenes: readonly Scene[],
  limit: number,
  what: string,
  by: 'itself' | 'floor' = 'itself',
): Goal[] {
  return scenes.map((scene) => {
    const bottom = by === 'floor' ? of('floor', id, scene) : undefined;
    return atMost(`${what}, ${place(scene)}`, our(id, scene), bottom, limit);
  });
}

/** What a goal comes to with these figures; undefined when a figure is missing. */
export function outcome({ top, bottom }: Goal, figures: readonly Figure[]): number | undefined {
  const above = measured(figures, top.server, top.scene, top.id);
  const below = bottom === undefined ? 1 : measured(figures, bottom.server, bottom.scene, bottom.id);
  return above === undefined || below === undefined ? undefined : above / below;
}

/** Whether a value is what a goal asks for. */
export function isMet({ limit, sense }: Goal, value: number): boolean {
  return sense === 'at most' ? value <= limit : value >= limit;
}
