// The parts of the GNU Scientific Library (GPL-3.0-or-later) that Flywheel uses.
#ifndef FLYWHEEL_CGSL_SHIM_H
#define FLYWHEEL_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sf.h>

// A descriptor is a mutable global in the headers; Swift reaches it through this accessor.
static inline const gsl_min_fminimizer_type *flywheel_brent_minimiser(void) { return gsl_min_fminimizer_brent; }

#endif
