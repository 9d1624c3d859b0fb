import type { Plugin } from 'vite'

export function standaloneModule(): Promise<string>
export function standaloneViewer(): Plugin
