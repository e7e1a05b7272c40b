import { frameOf } from '../store/image'
import type { Shot } from '../store/photos'

/** Whether the viewfinder may open without a question: a capture is never interrupted by a permission dialog. */
export async function mayUseCamera(): Promise<boolean> {
  if (!navigator.mediaDevices?.getUserMedia) return false
  try {
    // WebKit and Chromium know this name, older Firefox throws; the types leave it out.
    const { state } = await navigator.permissions.query({ name: 'camera' as PermissionName })
    return state === 'granted'
  } catch {
    return false
  }
}

/** Asks for the camera, after a tap in Settings or on the first evening; says whether it may be used from now on. */
export async function allowCamera(): Promise<boolean> {
  const stream = await openCamera()
  if (stream) closeCamera(stream)
  return stream !== null
}

/** The camera at the back, as sharp as it gets; null when it is refused, missing or in use. */
export async function openCamera(): Promise<MediaStream | null> {
  const video = { facingMode: { ideal: 'environment' }, width: { ideal: 3840 }, height: { ideal: 2160 } }
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch {
    return null
  }
}

export function closeCamera(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop())
}

export async function shoot(video: HTMLVideoElement): Promise<Shot> {
  return { bytes: await frameOf(video), type: 'image/jpeg' }
}

export async function shotIn(file: File): Promise<Shot> {
  return { bytes: await file.arrayBuffer(), type: file.type }
}
