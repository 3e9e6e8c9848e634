import { wasDenied } from '@/device/platformWords'

/** Why no photograph was chosen, in words. */
export const whyNotChosen = (thrown: unknown): string =>
  wasDenied(thrown)
    ? '没有允许使用相机和相册。请点右上角的“…”，再点“设置”，打开“摄像头”，然后再拍一次。'
    : '没有读出这张照片，请再选一次，或换一张。'
