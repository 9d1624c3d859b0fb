'use client'

import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect` where there is a page; on a server, where React warns of it, nothing. */
export const useClientLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
