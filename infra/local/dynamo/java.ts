import { spawnSync } from 'node:child_process'
import path from 'node:path'

const NEEDED = 17

const advice = (found: string): string => `
没有找到 Java ${NEEDED} 或更新的版本（${found}）。本地数据库 DynamoDB Local 需要它，请先安装：
Java ${NEEDED} or later was not found (${found}). The local database, DynamoDB Local, needs it. Install it with:

  Debian / Ubuntu   sudo apt-get install -y openjdk-17-jre-headless
  macOS             brew install openjdk@17 && sudo ln -sfn "$(brew --prefix)/opt/openjdk@17/libexec/openjdk.jdk" /Library/Java/JavaVirtualMachines/openjdk-17.jdk
  Windows           winget install EclipseAdoptium.Temurin.17.JRE

也可以不装 Java，改用别处运行的 DynamoDB Local：
Or use a DynamoDB Local that runs elsewhere, without Java here:

  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start
`

export class JavaMissing extends Error {
  override readonly name = 'JavaMissing'
}

/** Major version in what `java -version` prints: `openjdk version "17.0.15"` is 17, the old `"1.8.0_392"` is 8. */
export const javaMajor = (output: string): number | null => {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(output)
  if (!found) return null
  const [, first, second] = found
  return first === '1' ? Number(second) : Number(first)
}

/** The Java to run: `JAVA_HOME`'s, else the one on the path. @throws JavaMissing with what to type, in Chinese and English */
export const findJava = (): string => {
  const home = process.env.JAVA_HOME
  const candidates = [...(home ? [path.join(home, 'bin', 'java')] : []), 'java']
  let best = 'no java'
  for (const java of candidates) {
    const { stderr, stdout, error } = spawnSync(java, ['-version'], { encoding: 'utf8' })
    if (error) continue
    const major = javaMajor(`${stderr}${stdout}`)
    if (major !== null && major >= NEEDED) return java
    best = major === null ? 'unknown version' : `Java ${major}`
  }
  throw new JavaMissing(advice(best))
}
