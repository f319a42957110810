//! What processes cost, from their start to their end, ours and git's by the same measure.

use std::io;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::numbers::{list, median, time_of_children};

/// The system counts time in ticks, so a short process is started until this many seconds have passed.
const LONG_ENOUGH: f64 = 0.5;

/// Makes a process ready to be started.
pub(crate) type Make<'m> = &'m dyn Fn() -> io::Result<Command>;

/// What one process cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// User and system time, in the ticks of the system; none where it does not tell.
    pub(crate) cpu: Option<f64>,
    /// In seconds.
    pub(crate) wall: f64,
}

impl std::ops::Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { cpu: self.cpu.zip(other.cpu).map(|(a, b)| a + b), wall: self.wall + other.wall }
    }
}

/// The cost of one process, as the mean of so many.
pub(crate) fn cost(make: Make<'_>, times: u32) -> io::Result<Cost> {
    let (before, start) = (time_of_children(), Instant::now());
    for _ in 0..times {
        let mut command = make()?;
        if !command.stdout(Stdio::null()).status()?.success() {
            return Err(io::Error::other(format!("{command:?} failed")));
        }
    }
    let (wall, after) = (start.elapsed().as_secs_f64(), time_of_children());
    let cpu = before.zip(after).map(|(before, after)| (after - before) / f64::from(times));
    Ok(Cost { cpu, wall: wall / f64::from(times) })
}

/// The costs of several processes, each in so many rounds. All take turns, after one start that is not counted.
pub(crate) fn costs<const N: usize>(makes: [Make<'_>; N], rounds: usize) -> io::Result<[Vec<Cost>; N]> {
    let mut times = [1; N];
    for (make, times) in makes.iter().zip(&mut times) {
        let once = cost(*make, 1)?.wall;
        while once > 0.0 && once * f64::from(*times) < LONG_ENOUGH {
            *times += 1;
        }
    }
    let mut costs = [const { Vec::new() }; N];
    for _ in 0..rounds {
        for ((make, times), costs) in makes.iter().zip(times).zip(&mut costs) {
            costs.push(cost(*make, times)?);
        }
    }
    Ok(costs)
}

/// Prints what one thing cost in relation to another, round by round.
#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
pub(crate) fn tell(what: &str, ours: &[Cost], theirs: &[Cost]) {
    let pairs = || ours.iter().zip(theirs);
    let walls: Vec<f64> = pairs().map(|(ours, theirs)| ours.wall / theirs.wall).collect();
    let cpus: Option<Vec<f64>> = pairs().map(|(ours, theirs)| Some(ours.cpu? / theirs.cpu.filter(|cpu| *cpu > 0.0)?)).collect();
    match cpus {
        Some(cpus) => println!("  {what}, CPU time:  {:.2} (of {})", median(cpus.clone()), list(&cpus)),
        None => println!("  {what}, CPU time:  this system does not tell that of ended processes"),
    }
    println!("  {what}, wall time: {:.2} (of {})", median(walls.clone()), list(&walls));
}
