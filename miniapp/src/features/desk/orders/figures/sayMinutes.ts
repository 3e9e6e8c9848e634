/** `2 天 3 小时`, `5 小时 20 分`, `40 分钟` */
export const sayMinutes = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`
  if (hours > 0) return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`
  return rest === 0 ? '不到 1 分钟' : `${rest} 分钟`
}
