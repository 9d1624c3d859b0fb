/** Screens that Storybook's own list lacks: `globals: { viewport: { value: 'wide' } }`. */
export const screens = {
  viewport: {
    options: {
      wide: { name: 'Wide', styles: { width: '1500px', height: '900px' } },
      tablet: { name: 'Tablet', styles: { width: '820px', height: '1100px' } },
      narrow: { name: 'Narrow', styles: { width: '320px', height: '640px' } },
    },
  },
}

export const on = (value: keyof typeof screens.viewport.options) => ({
  parameters: screens,
  globals: { viewport: { value, isRotated: false } },
})
