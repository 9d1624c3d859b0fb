export const zoomMin = 0.05
export const zoomMax = 8

const steps = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8]

/** The next round scale in a direction, clearly away from where it is now. */
export function nextStep(scale: number, direction: 1 | -1): number {
  const further = steps.filter((step) =>
    direction === 1 ? step > scale * 1.05 : step < scale * 0.95,
  )
  return (direction === 1 ? further[0] : further.at(-1)) ?? scale
}
