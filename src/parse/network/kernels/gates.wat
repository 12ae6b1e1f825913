;; Gates of the recurrence, four channels at a time.
;;
;; The logistic function is 1 / (1 + 2^y), y = -x / ln 2. Adding 1.5 * 2^23 rounds y to a whole number, which goes to the
;; exponent by a shift; the rest, within a half, goes through a polynomial of degree 4 (relative error 3e-6). Only sums,
;; products, one division and whole numbers: every machine yields the same bits, unlike with an exp of its own.
(module
  (import "room" "memory" (memory 1))

  ;; The simple recurrent unit (Lei et al. 2018, https://aclanthology.org/D18-1477) over one sentence, in one direction:
  ;;   f = logistic(f' + vf * c-)   c = x~ + f * (c- - x~)
  ;;   r = logistic(r' + vr * c-)   h = x + r * (g(c) - x)
  ;; where c- is the state before, g is tanh, or nothing when $tanh is 0, and x the input that is carried past.
  ;; $u holds rows of x~, f' and r', each $part bytes after the other, of which the first $bytes are read (a multiple of
  ;; 16); f and r replace f' and r' there. $v holds vf and vr in the same way.
  ;; $c is the state before the first word; the next one goes $c_step further, so that a step of 0 keeps one state only.
  ;; Steps are in bytes from word to word, negative to read backwards.
  (func (export "recur") (param $length i32) (param $bytes i32) (param $part i32) (param $tanh i32)
    (param $v i32) (param $u i32) (param $u_step i32) (param $x i32) (param $x_step i32)
    (param $c i32) (param $c_step i32) (param $h i32) (param $h_step i32)
    (local $at i32) (local $from i32)
    (local $f v128) (local $r v128) (local $before v128) (local $new v128)
    (local $t v128) (local $m v128) (local $p v128)
    (local $one v128) (local $k1 v128) (local $k2 v128) (local $k3 v128) (local $k4 v128)
    (local $magic v128) (local $least v128) (local $most v128) (local $rate v128)
    (local.set $one (f32x4.splat (f32.const 1)))
    (local.set $k1 (f32x4.splat (f32.const 0.6931241932253025)))
    (local.set $k2 (f32x4.splat (f32.const 0.24024098617764753)))
    (local.set $k3 (f32x4.splat (f32.const 0.0559064262081028)))
    (local.set $k4 (f32x4.splat (f32.const 0.009582853220665773)))
    (local.set $magic (f32x4.splat (f32.const 12582912)))
    (local.set $least (f32x4.splat (f32.const -120)))
    (local.set $most (f32x4.splat (f32.const 120)))
    (local.set $rate (f32x4.splat (f32.const -1.4426950408889634)))
    (block $end
      (loop $word
        (br_if $end (i32.eqz (local.get $length)))
        (local.set $at (i32.const 0))
        (loop $channel
          (local.set $before (v128.load (i32.add (local.get $c) (local.get $at))))
          (local.set $from (i32.add (i32.add (local.get $u) (local.get $part)) (local.get $at)))
          (local.set $f (f32x4.mul (local.get $rate) (f32x4.add (v128.load (local.get $from))
            (f32x4.mul (local.get $before) (v128.load (i32.add (local.get $v) (local.get $at)))))))
          (local.set $r (f32x4.mul (local.get $rate) (f32x4.add
            (v128.load (i32.add (local.get $from) (local.get $part)))
            (f32x4.mul (local.get $before)
              (v128.load (i32.add (i32.add (local.get $v) (local.get $part)) (local.get $at)))))))
          (local.set $t (f32x4.pmin (f32x4.pmax (local.get $f) (local.get $least)) (local.get $most)))
          (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
          (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
          (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
          (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
          (local.set $f (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
          (local.set $t (f32x4.pmin (f32x4.pmax (local.get $r) (local.get $least)) (local.get $most)))
          (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
          (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
          (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
          (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
          (local.set $r (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
          (v128.store (local.get $from) (local.get $f))
          (v128.store (i32.add (local.get $from) (local.get $part)) (local.get $r))
          (local.set $new (v128.load (i32.add (local.get $u) (local.get $at))))
          (local.set $new (f32x4.add (local.get $new)
            (f32x4.mul (local.get $f) (f32x4.sub (local.get $before) (local.get $new)))))
          (v128.store (i32.add (i32.add (local.get $c) (local.get $c_step)) (local.get $at)) (local.get $new))
          ;; tanh(c) = 2 logistic(2c) - 1
          (if (local.get $tanh)
            (then
              (local.set $new (f32x4.mul (local.get $rate) (f32x4.add (local.get $new) (local.get $new))))
              (local.set $t (f32x4.pmin (f32x4.pmax (local.get $new) (local.get $least)) (local.get $most)))
              (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
              (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
              (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
              (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
              (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
              (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
              (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
              (local.set $new (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
              (local.set $new (f32x4.sub (f32x4.add (local.get $new) (local.get $new)) (local.get $one)))))
          (local.set $before (v128.load (i32.add (local.get $x) (local.get $at))))
          (v128.store (i32.add (local.get $h) (local.get $at)) (f32x4.add (local.get $before)
            (f32x4.mul (local.get $r) (f32x4.sub (local.get $new) (local.get $before)))))
          (br_if $channel (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (local.set $u (i32.add (local.get $u) (local.get $u_step)))
        (local.set $x (i32.add (local.get $x) (local.get $x_step)))
        (local.set $c (i32.add (local.get $c) (local.get $c_step)))
        (local.set $h (i32.add (local.get $h) (local.get $h_step)))
        (local.set $length (i32.sub (local.get $length) (i32.const 1)))
        (br $word))))

  ;; The logistic function of each float from $x to $end, in place; $end - $x is a multiple of 16.
  (func (export "logistic") (param $x i32) (param $end i32)
    (local $new v128)
    (local $t v128) (local $m v128) (local $p v128)
    (local $one v128) (local $k1 v128) (local $k2 v128) (local $k3 v128) (local $k4 v128)
    (local $magic v128) (local $least v128) (local $most v128) (local $rate v128)
    (local.set $one (f32x4.splat (f32.const 1)))
    (local.set $k1 (f32x4.splat (f32.const 0.6931241932253025)))
    (local.set $k2 (f32x4.splat (f32.const 0.24024098617764753)))
    (local.set $k3 (f32x4.splat (f32.const 0.0559064262081028)))
    (local.set $k4 (f32x4.splat (f32.const 0.009582853220665773)))
    (local.set $magic (f32x4.splat (f32.const 12582912)))
    (local.set $least (f32x4.splat (f32.const -120)))
    (local.set $most (f32x4.splat (f32.const 120)))
    (local.set $rate (f32x4.splat (f32.const -1.4426950408889634)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (local.set $new (f32x4.mul (local.get $rate) (v128.load (local.get $x))))
        (local.set $t (f32x4.pmin (f32x4.pmax (local.get $new) (local.get $least)) (local.get $most)))
        (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
        (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
        (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
        (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
        (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
        (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
        (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
        (local.set $new (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
        (v128.store (local.get $x) (local.get $new))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br $four))))

  ;; Adds floats to others, in place; $bytes is a multiple of 16, above 0.
  (func (export "add") (param $to i32) (param $from i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (loop $four
      (v128.store (local.get $to)
        (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $four (i32.lt_u
        (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))

  ;; The leaky rectifier, max(x, slope * x), in place.
  (func (export "leak") (param $x i32) (param $end i32) (param $slope f32)
    (local $factor v128) (local $new v128)
    (local.set $factor (f32x4.splat (local.get $slope)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (local.set $new (v128.load (local.get $x)))
        (v128.store (local.get $x)
          (f32x4.pmax (local.get $new) (f32x4.mul (local.get $new) (local.get $factor))))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br $four)))))
