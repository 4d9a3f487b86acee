// The parts of the GNU Scientific Library (GPL-3.0-or-later) that Flywheel uses.
#ifndef FLYWHEEL_CGSL_SHIM_H
#define FLYWHEEL_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_spline.h>

// Descriptors are mutable globals in the headers; Swift reaches them through these accessors.
static inline const gsl_root_fsolver_type *flywheel_brent(void) { return gsl_root_fsolver_brent; }
static inline const gsl_min_fminimizer_type *flywheel_brent_minimiser(void) { return gsl_min_fminimizer_brent; }
static inline const gsl_interp_type *flywheel_cubic_spline(void) { return gsl_interp_cspline; }
static inline const gsl_interp_type *flywheel_monotone_spline(void) { return gsl_interp_steffen; }
static inline const gsl_integration_fixed_type *flywheel_hermite(void) { return gsl_integration_fixed_hermite; }

#endif
