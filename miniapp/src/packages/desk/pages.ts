/** Pages of the staff desk. The desk is web only: app.config lists them when it builds for h5 and never for WeChat. */
export const deskPages = ['pages/home/index']
