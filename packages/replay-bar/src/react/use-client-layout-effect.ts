'use client'

import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect` that stays silent on a server. */
export const useClientLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
