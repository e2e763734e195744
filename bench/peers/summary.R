#!/usr/bin/env Rscript
# The same comparison in base R: accuracy with Wilson intervals, median, quartiles, mean and SD of the correct
# response times per session, overall and per side, and the least-squares slope over folded roll.
started <- proc.time()
table <- read.csv(commandArgs(trailingOnly = TRUE)[1], stringsAsFactors = FALSE)
table$correct <- table$side == table$response
table$roll <- ifelse(table$roll_deg %% 360 > 180, 360 - table$roll_deg %% 360, table$roll_deg %% 360)
wilson <- function(k, n, z = qnorm(0.975)) {
  p <- k / n
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  cbind(centre - half, centre + half)
}
session <- paste(table$participant, table$session)
for (group in list(session, paste(session, table$side))) {
  k <- tapply(table$correct, group, sum)
  n <- tapply(table$correct, group, length)
  invisible(wilson(k, n))
  right <- split(table$response_time_ms[table$correct], group[table$correct])
  invisible(vapply(right, function(x) c(quantile(x, c(.25, .5, .75)), mean(x), sd(x)), numeric(5)))
}
right <- table$correct
invisible(vapply(split(which(right), session[right]), function(i) {
  x <- table$roll[i]
  y <- table$response_time_ms[i]
  if (length(unique(x)) > 1) cov(x, y) / var(x) else NA_real_
}, numeric(1)))
took <- proc.time() - started
status <- readLines("/proc/self/status")
peak <- as.numeric(gsub("[^0-9]", "", grep("VmHWM", status, value = TRUE))) * 1024 / 1e6
cat(sprintf("R %s: %d rows, %.2f s elapsed, processor %.2f s, peak memory %.0f MB\n", getRversion(), nrow(table),
            took[["elapsed"]], took[["user.self"]] + took[["sys.self"]], peak))
