import { readFileSync } from 'node:fs'

/** True while a process of this id runs, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Tells a process from any other that ever has or had its id: on Linux the machine's boot and the process's start
 * in clock ticks since then. Null where that cannot be known.
 */
export function readBirth(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold spaces and parentheses; the start is the 22nd field, the 20th after it.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return start === undefined ? null : `${boot}/${start}`
  } catch {
    // Not Linux, or the process has just ended.
    return null
  }
}
