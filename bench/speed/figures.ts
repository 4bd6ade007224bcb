/** Figures as the page writes them. No locale: the page is the same everywhere. */

/** Three digits that say something; whole numbers in groups of three. */
export const figure = (value: number): string =>
  !Number.isFinite(value) ? "–" : value >= 100 ? String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ",") : value >= 10 ? value.toFixed(1) : value.toFixed(2)

export const percent = (share: number): string => (Number.isFinite(share) ? `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %` : "–")
export const times = (ratio: number): string => `${figure(ratio)} ×`
export const megabytes = (bytes: number): string => `${figure(bytes / 1e6)} MB`
export const seconds = (value: number): string => (value < 600 ? `${figure(value)} s` : `${Math.round(value / 60)} min`)
export const count = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",")
