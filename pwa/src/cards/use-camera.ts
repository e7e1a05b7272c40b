import { useEffect, useState } from 'preact/hooks'

import { closeCamera, mayUseCamera, openCamera } from './camera'

/** `looking`: not known yet; `none`: the phone's own camera is used, through a file input. */
export type Camera = { state: 'looking' | 'none' } | { state: 'open'; stream: MediaStream }

/** The viewfinder's stream: one for the whole visit, from the tap on "Scan a card" until the screen is left. */
export function useCamera(): Camera {
  const [camera, setCamera] = useState<Camera>({ state: 'looking' })
  useEffect(() => {
    let left = false
    let stream: MediaStream | null = null
    void (async () => {
      stream = (await mayUseCamera()) ? await openCamera() : null
      if (left && stream) return closeCamera(stream)
      setCamera(stream ? { state: 'open', stream } : { state: 'none' })
      stream?.getVideoTracks()[0]?.addEventListener('ended', () => setCamera({ state: 'none' }))
    })()
    return () => {
      left = true
      if (stream) closeCamera(stream)
    }
  }, [])
  return camera
}
