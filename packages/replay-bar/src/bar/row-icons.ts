/** The outlines of the other icons, on 20 by 20. */
export const arrowDownIcon = 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5'
export const checkIcon = 'm4.75 10.4 3.5 3.6 7-8'
export const clockIcon =
  'M3.75 10a6.25 6.25 0 1 0 12.5 0a6.25 6.25 0 1 0 -12.5 0ZM10 6.5V10l2.4 1.5'
export const linkIcon =
  'm8.4 11.6 3.2-3.2M9 6.5l1.75-1.75a3.18 3.18 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.75 1.75a3.18 3.18 0 0 1-4.5-4.5L6.5 9'
export const nextIcon = 'M14.75 5v10M5.5 5.25 10.75 10 5.5 14.75'
export const previousIcon = 'M5.25 5v10M14.5 5.25 9.25 10l5.25 4.75'
